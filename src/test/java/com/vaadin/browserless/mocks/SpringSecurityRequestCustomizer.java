package com.vaadin.browserless.mocks;

import com.vaadin.browserless.internal.MockRequestCustomizer;

/// Stands before the class of the same name of `browserless-test-spring`, which is newer than the
/// parts that Vaadin's BOM names and calls a method that they have not. Views here ask
/// `org.dateline.access.Caller` who is there, and never the request. Goes when the two fit.
public class SpringSecurityRequestCustomizer implements MockRequestCustomizer {
    @Override
    public void apply(MockRequest request) {}
}
