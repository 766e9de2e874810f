package io.dueflow.bank.gateway.protocol;

/** How requests travel. */
public enum HttpMethod {
    /** All that the existing bank knows. */
    GET,
    POST,
    /** GET, but POST where the URL would be longer than 6 KiB. */
    AUTO
}
