package io.diapason.challenge.crm.imports.guess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose export a file is. */
@Schema(name = "ImportVendor")
public enum Vendor {
    HUBSPOT,
    SALESFORCE,
    PIPEDRIVE,
    GENERIC
}
