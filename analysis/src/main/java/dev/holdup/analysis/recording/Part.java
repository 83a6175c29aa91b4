package dev.holdup.analysis.recording;

/** A part of a value that lies in the file, passed over without another look at its type. */
interface Part {
    void skip(Bytes in);

    static Part varints(int count) {
        return count == 1 ? Bytes::skipVarint : in -> in.skipVarints(count);
    }

    static Part bytes(int count) {
        return in -> in.skip(count);
    }

    static Part arrayOfVarints(int each) {
        return in -> in.skipVarints((long) in.count() * each);
    }

    static Part array(Part element) {
        return in -> {
            for (int left = in.count(); left > 0; left--) {
                element.skip(in);
            }
        };
    }
}
