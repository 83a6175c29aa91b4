package shop.load;

import java.io.IOException;

/** Sends requests at a fixed rate to a server on this machine and prints how long the answers took. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Exit code: 0, 1 if nothing was completed, 2 if the options make no sense. */
    private static int run(String... args) {
        try {
            LoadOptions options = LoadOptions.parse(args);
            LoadResult result = new LoadRun(options).run();
            System.out.println(options.json() ? Summary.json(result) : Summary.text(result));
            return result.completed() > 0 ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(LoadOptions.USAGE);
            return 2;
        } catch (IOException e) {
            System.err.println("cannot run: " + e);
            return 1;
        }
    }
}
