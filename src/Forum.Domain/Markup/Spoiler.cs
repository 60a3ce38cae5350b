namespace Forum.Domain.Markup;

/// <summary>
/// The element around hidden text. Its label is a sign and not a word: the same stored text is read in several interface languages.
/// The page's style adds the word after the sign, chosen by the page's language, and style content is part of the accessible name;
/// without the style the sign alone is still a name that can be read, focused and pressed.
/// </summary>
internal static class Spoiler
{
    public const string Sign = "⋯";
    public const string Open = "<details class=\"spoiler\"><summary>" + Sign + "</summary>";
    public const string Close = "</details>";
}
