/** The buyer persona that both departments describe, prove and sign. */
@NullMarked
package io.diapason.persona.persona;

import org.jspecify.annotations.NullMarked;
