package shop.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The value in {@code body}; a {@link BadRequest} if it is not JSON of this shape. */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw new BadRequest("the body is null");
            }
            return value;
        } catch (JacksonException e) {
            throw new BadRequest("the body is not valid: " + e.getOriginalMessage());
        }
    }
}
