package io.diapason.challenge.ledger;

/** One figure of the ledger: a dimension and the key in it; the total's key is empty, no department is {@code none}. */
public record Figure(Dimension dimension, String key) {
    public static final Figure TOTAL = new Figure(Dimension.TOTAL, "");
    static final String NONE = "none";

    public static Figure department(String department) {
        return new Figure(Dimension.DEPARTMENT, department);
    }

    public static Figure split(String split) {
        return new Figure(Dimension.SPLIT, split);
    }
}
