package dev.holdup.analysis.recording;

/** Makes a constant of its bytes; a pool's is chosen once, by the name of its type. */
interface Decoder {
    /** @param depth how many constants led to this one */
    Object decode(TypeInfo type, Bytes in, int depth);
}
