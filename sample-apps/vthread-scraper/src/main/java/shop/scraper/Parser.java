package shop.scraper;

/** What {@link ParserPlugins} asks for. */
final class Parser {
    private Parser() {}
}
