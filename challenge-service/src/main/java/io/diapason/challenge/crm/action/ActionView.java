package io.diapason.challenge.crm.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A logged action: the campaign it became, under its id there, and how many touches it made. */
@Schema(name = "MarketingAction")
record ActionView(String campaignId, int touches) {}
