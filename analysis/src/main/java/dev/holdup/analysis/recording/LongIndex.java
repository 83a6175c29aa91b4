package dev.holdup.analysis.recording;

/** Numbers keys 0, 1, 2… in the order in which they are first seen; no object a key. */
final class LongIndex {
    private long[] keys = new long[16];
    private int[] numbers = new int[16]; // 0 is free, otherwise number + 1
    private int size;

    int size() {
        return size;
    }

    /** The key's number, or -1. */
    int find(long key) {
        return numbers[slot(key)] - 1;
    }

    /** Numbers a new key; false if it has a number already. */
    boolean add(long key) {
        int slot = slot(key);
        if (numbers[slot] != 0) {
            return false;
        }
        keys[slot] = key;
        numbers[slot] = ++size;
        if (size * 2 > keys.length) {
            grow();
        }
        return true;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        // JFR counts stacks, and methods within their class: neighbours stay neighbours
        int slot = (int) (key + (key >>> 16) * 0x9E3779B1L) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
