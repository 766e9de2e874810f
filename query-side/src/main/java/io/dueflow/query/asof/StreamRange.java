package io.dueflow.query.asof;

/** Event streams whose names follow one another: from the first on, up to but not including the one past them. */
public record StreamRange(String first, String past) {

    public static StreamRange one(String stream) {
        return new StreamRange(stream, stream + '\u0001');
    }

    /** All whose names begin so. */
    public static StreamRange under(String prefix) {
        var last = prefix.length() - 1;
        return new StreamRange(prefix, prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    }
}
