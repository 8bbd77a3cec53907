package io.diapason.challenge.notice;

/** How a person wants to hear of a kind of matter by e-mail. */
enum Delivery {
    DIGEST,
    AT_ONCE,
    OFF
}
