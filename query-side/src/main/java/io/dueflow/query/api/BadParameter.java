package io.dueflow.query.api;

/** What the caller gave cannot be asked; names the parameter and says why. */
public final class BadParameter extends RuntimeException {

    private final String parameter;

    public BadParameter(String parameter, String reason) {
        super(reason);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
