package dev.holdup.cli.attach;

import java.io.IOException;

/** A program that says it is there, and ends when its standard input does. */
public final class Idle {
    private Idle() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("ready");
        while (System.in.read() >= 0) {
            continue;
        }
    }
}
