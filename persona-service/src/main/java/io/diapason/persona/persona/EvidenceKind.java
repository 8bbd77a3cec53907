package io.diapason.persona.persona;

/** Kinds of proof with their quality, from 1 for the customer's own words to 0.2 for our opinion. */
public enum EvidenceKind {
    INTERVIEW(1.0),
    CALL(1.0),
    WIN_LOSS_REASON(0.8),
    FIELD_NOTE(0.5),
    OPINION(0.2);

    private final double quality;

    EvidenceKind(double quality) {
        this.quality = quality;
    }

    double quality() {
        return quality;
    }
}
