/** The standard body: what an integrator sends who has no adapter of ours. */
@NullMarked
package io.diapason.challenge.crm.standard;

import org.jspecify.annotations.NullMarked;
