package io.diapason.compensation.benchmark;

/** The jobs that pay is compared by. */
public enum Role {
    PRODUCT_MANAGER,
    MERCHANDISING_MANAGER,
    KEY_ACCOUNT_MANAGER,
    SALES_MANAGER,
    HEAD_OF_SALES,
    HEAD_OF_MARKETING,
    SALES_AND_MARKETING_DIRECTOR,
    ACCOUNT_EXECUTIVE,
    SALES_DEVELOPMENT,
    MARKETING_SPECIALIST,
    OTHER
}
