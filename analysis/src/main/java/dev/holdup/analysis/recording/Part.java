package dev.holdup.analysis.recording;

/** A part of a value that lies in the file, passed over in one go. */
interface Part {
    void skip(Bytes in);

    static Part varints(int count) {
        return in -> in.skipVarints(count);
    }

    static Part bytes(int count) {
        return in -> in.skip(count);
    }
}
