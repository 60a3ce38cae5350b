namespace Forum.Browser.Tests;

/// <summary>The longest and widest that people can write: where layouts break.</summary>
internal static class LongWords
{
    public const string Name = "Wolfeschlegelsteinhausenberger";

    /// <summary>150 characters in each language, one word of each without a place to break.</summary>
    public static readonly IReadOnlyDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["en"] = Full("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft stops at every connection of "),
        ["ru"] = Full("Превысокомногорассмотрительствующий межсетевойэкранпереподключающийсядоскончаниявеков не видит соединений "),
        ["el"] = Full("Ηλεκτροεγκεφαλογραφήματα και σκουληκομυρμηγκότρυπεςπαραδιπλαστοτείχοςπροστασίαςδικτύου σταματούν κάθε φορά "),
    };

    /// <summary>Everything that a post can hold, wider than any phone.</summary>
    public static readonly string Text = $$"""
        First some words with `tidewall --show-configuration=/etc/tidewall/a/very/long/path/without/any/space.conf` in them, **bold**, ~~struck~~,
        https://example.com/{{new string('a', 120)}} and {{new string('W', 90)}}.

        # A heading of a post

        ```
        {{new string('=', 200)}}
        allow out tcp to 192.0.2.1 port 443 program "/usr/lib/firefox/firefox" zone "Home" note "the line goes on and on and on"
        ```

        | Zone | Allowed | Blocked | Asked | Since the last start | Since the installation | Remarks |
        |------|--------:|--------:|------:|---------------------:|-----------------------:|---------|
        | Home | 10,231 | 12 | 3 | 10,246 | 1,204,411 | {{new string('x', 60)}} |
        | Café | 31 | 999 | 44 | 1,074 | 88,120 | none |

        - [x] restarted
        - [ ] read the manual[^1]

        1. first
        2. second

        > [Somebody]({{Quoted}}):
        > a quote in a quote
        >
        > > an older one

        >! the end of the story

        ![A picture of the log](https://example.com/{{new string('b', 100)}}.png)

        @{{Name}} knows more.

        [^1]: It says nothing about this.
        """;

    private const string Quoted = "/p/0000000000";

    private static string Full(string words) => string.Concat(words, string.Concat(Enumerable.Repeat("x1 ", 50)))[..149] + "?";
}
