package org.tiencu.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Turns a {@link SheetTable} that a controller returns into a file to download. */
@Component
class SheetMessageConverter extends AbstractHttpMessageConverter<SheetTable> {

    SheetMessageConverter() {
        super(MediaType.parseMediaType(SheetTable.XLSX));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == SheetTable.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected SheetTable readInternal(Class<? extends SheetTable> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Tables are only written", message);
    }

    @Override
    protected void writeInternal(SheetTable table, HttpOutputMessage message) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(table, file);
        message.getHeaders().setContentDisposition(
                ContentDisposition.attachment().filename(table.fileName() + ".xlsx").build());
        message.getHeaders().setContentLength(file.size());
        file.writeTo(message.getBody());
    }
}
