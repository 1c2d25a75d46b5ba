package vn.hanoi.creativecity.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersDecoder;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection to the gateway by HTTP/2, frame by frame, for what no client of it would send [RFC 9113]. */
final class RawHttp2 implements AutoCloseable {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;

    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 32;
    private static final int PRIORITY_BYTES = 5;

    private final Http2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder();
    private final Http2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);
    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    RawHttp2() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(socket.getInputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        write(SETTINGS, 0, 0, new byte[0]);
    }

    /** A request without a body. */
    void ask(int stream, String method, String path, String... headers) throws IOException, Http2Exception {
        head(stream, END_HEADERS | END_STREAM, method, path, headers);
    }

    /** The head of a request that goes on. */
    void begin(int stream, String method, String path, String... headers) throws IOException, Http2Exception {
        head(stream, END_HEADERS, method, path, headers);
    }

    void send(int stream, String body) throws IOException {
        write(DATA, 0, stream, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The status of the answer, when it comes. */
    int status(int stream) throws IOException, Http2Exception {
        byte[] block = await(HEADERS, stream);
        return Integer.parseInt(decoder.decodeHeaders(stream, Unpooled.wrappedBuffer(block))
                .status()
                .toString());
    }

    /** Done when the gateway has given the request up; fails when it gives the whole connection up. */
    void awaitReset(int stream) throws IOException {
        await(RST_STREAM, stream);
    }

    private void head(int stream, int flags, String method, String path, String... headers)
            throws IOException, Http2Exception {
        Http2Headers head = new DefaultHttp2Headers(false)
                .method(method)
                .scheme("http")
                .authority("localhost")
                .path(path);
        for (int i = 0; i < headers.length; i += 2) {
            head.add(headers[i], headers[i + 1]);
        }
        ByteBuf block = Unpooled.buffer();
        encoder.encodeHeaders(stream, head, block);
        write(HEADERS, flags, stream, ByteBufUtil.getBytes(block));
    }

    private void write(int type, int flags, int stream, byte[] payload) throws IOException {
        out.writeShort(payload.length >> 8);
        out.writeByte(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    private byte[] await(int wanted, int wantedStream) throws IOException {
        while (true) {
            int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (type == SETTINGS && flags != ACK) {
                write(SETTINGS, ACK, 0, new byte[0]);
            }
            if (type == wanted && stream == wantedStream) {
                return (flags & PRIORITY) == 0 ? payload : Arrays.copyOfRange(payload, PRIORITY_BYTES, length);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
