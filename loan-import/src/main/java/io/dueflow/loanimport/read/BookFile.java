package io.dueflow.loanimport.read;

import java.io.IOException;
import java.io.InputStream;

/** One file of a loan book, in a folder or a zip, by the name that reports use. */
record BookFile(String name, Content content) {

    /** Opens the bytes of the file. */
    interface Content {
        InputStream open() throws IOException;
    }

    InputStream open(ByteAllowance allowance) throws IOException {
        return allowance.guard(content.open());
    }
}
