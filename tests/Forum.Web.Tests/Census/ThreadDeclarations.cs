namespace Forum.Web.Tests.Census;

/// <summary>Boards, threads, posts, and what is done to them by power.</summary>
public static class ThreadDeclarations
{
    private const string Everybody = Declarations.Everybody;
    private const string Insiders = Declarations.Insiders;
    private const string Nobody = Declarations.Nobody;
    private const string InsidersGo = "404 404 404 404 404 404 go 404 404";
    private const string InsidersRefused = "404 404 404 404 404 404 no 404 404";

    private const string Settlers = "in no no no no no no ok ok | ok no no no";

    private static readonly string[] Undoings = ["Unlock", "Unpin", "Restore", "Reopen"];
    private static readonly string[] Orders = ["", "?order=newest", "?order=votes", "?order=unanswered", "?order=nonsense"];

    public static IEnumerable<Declaration> For(Scene scene) => [.. Reading(), .. Writing(scene), .. Powers(scene), .. Asides(scene)];

    //       guest newcomer member silenced suspended former insider moderator owner
    private static IEnumerable<Declaration> Reading() =>
        [
            new("GET /", Noun.None, _ => "/", Everybody),
            new("POST / Welcome", Noun.None, _ => "/?handler=Welcome", "no go go go no go go go go"),
            new("GET /newcomers", Noun.None, _ => "/newcomers", Everybody) { Shapes = ["", "?at=639000000000000000-0", "?at=-600000000000000000-0"] },
            new("GET /latest", Noun.None, _ => "/latest", Everybody) { Shapes = Orders },
            new("GET /b/{id}/{slug?}", Noun.Board, id => $"/b/{id}", Everybody, Insiders)
            {
                Shapes = [.. Orders, "/any-words", "?tag=log", "?at=1-x", "?at=-1-x", "?order=votes&at=0-x"],
            },
            new("GET /t/{id}/{slug?}", Noun.Thread, id => $"/t/{id}", Everybody, Insiders)
            {
                Shapes = ["", "/any-words", "?order=newest", "?order=votes", "?page=2", "?page=99"],
            },
            new("GET /p/{id}", Noun.Post, id => $"/p/{id}", "go go go go go go go go go", InsidersGo),
            new("GET /acts/{id}", Noun.Act, id => $"/acts/{id}", Everybody, Insiders),
            new("GET /ask", Noun.None, _ => "/ask", "in ok ok no no ok ok ok ok"),
            new("GET /b/{id}/start/{format}", Noun.Board, id => $"/b/{id}/start/", "in ok ok no no ok ok ok ok", Insiders)
            {
                Shapes = ["question", "discussion", "nothing"],
            },
            new("GET /p/{id}/edit", Noun.Post, id => $"/p/{id}/edit", "in no no no no no no ok ok | ok no no no", InsidersRefused),
            new("GET /p/{id}/delete", Noun.Post, id => $"/p/{id}/delete", "in no no no no no no ok ok | ok no no no", InsidersRefused),
            new("GET /p/{id}/moderate", Noun.Post, id => $"/p/{id}/moderate", "in no no no no no no ok ok | ok ok no no", InsidersRefused),
            new("GET /p/{id}/answer", Noun.Post, id => $"/p/{id}/answer", "in no no no no no no ok ok | ok no no no", InsidersRefused),
            new("GET /t/{id}/moderate", Noun.Thread, id => $"/t/{id}/moderate", "in no no no no no no ok ok | ok ok no no", InsidersRefused),
            new(
                "GET /t/{id}/moderate/split",
                Noun.Thread,
                id => $"/t/{id}/moderate/split",
                "in no no no no no no ok ok | ok no no no",
                InsidersRefused
            )
            {
                Shapes = ["", "?page=2"],
            },
            new("GET /held", Noun.None, _ => "/held", "in no no no no no no ok ok | ok no no no"),
        ];

    private static IEnumerable<Declaration> Writing(Scene scene) =>
        [
            new("POST /latest Read", Noun.None, _ => "/latest?handler=Read", "no go go go go go go go go"),
            new("POST /b/{id}/{slug?} Read", Noun.Board, id => $"/b/{id}?handler=Read", "no go go go go go go go go", InsidersGo),
            new("POST /b/{id}/start/{format}", Noun.Board, id => $"/b/{id}/start/question", "no go go no no go go go go", InsidersGo)
            {
                Form = _ => [("Title", "Typed title"), ("Text", "Typed words"), ("Tags", "log"), ("Language", "en")],
            },
            new(
                "POST /b/{id}/start/{format} Preview",
                Noun.Board,
                id => $"/b/{id}/start/question?handler=Preview",
                "no ok ok no no ok ok ok ok",
                Insiders
            )
            {
                Form = _ => [("Title", "Typed title"), ("Text", $"Typed words, see /p/{scene.Thread}")],
            },
            new("POST /t/{id}/{slug?} Reply", Noun.Thread, id => $"/t/{id}?handler=Reply", "no go go no no go go go go", InsidersGo)
            {
                Form = _ => [("Text", "Typed words")],
            },
            new("POST /t/{id}/{slug?} Preview", Noun.Thread, id => $"/t/{id}?handler=Preview", Everybody, Insiders)
            {
                Form = _ => [("Text", "Typed words")],
            },
            new("POST /p/{id} Vote", Noun.Post, id => $"/p/{id}?handler=Vote", "no go go no no go go go go", InsidersGo),
            new("POST /p/{id} TakeBack", Noun.Post, id => $"/p/{id}?handler=TakeBack", "no go go no no go go go go", InsidersGo),
            new("POST /p/{id} Accept", Noun.Post, id => $"/p/{id}?handler=Accept", "no no no no no no no no no", InsidersRefused),
            new("POST /p/{id} Unaccept", Noun.Post, id => $"/p/{id}?handler=Unaccept", "no no no no no no no no no", InsidersRefused),
            new("POST /p/{id}/edit", Noun.Post, id => $"/p/{id}/edit", "no no no no no no no go go | go no no no", InsidersRefused)
            {
                Form = _ => [("Text", "Typed words"), ("_basedOn", "1"), ("Reason", "Clearer")],
            },
            new(
                "POST /p/{id}/edit Preview",
                Noun.Post,
                id => $"/p/{id}/edit?handler=Preview",
                "no no no no no no no ok ok | ok no no no",
                InsidersRefused
            )
            {
                Form = _ => [("Text", "Typed words"), ("_basedOn", "1")],
            },
            new("POST /p/{id}/delete", Noun.Post, id => $"/p/{id}/delete", "no no no no no no no go go | go no no no", InsidersRefused)
            {
                Form = _ => [("Reason", "Twice")],
            },
        ];

    private static IEnumerable<Declaration> Powers(Scene scene) =>
        [
            OnThread("Lock", "no no no no no no no go go | go go no no"),
            OnThread("Pin", "no no no no no no no go go | go no no no"),
            OnThread("Hide", "no no no no no no no go go | go go no no"),
            // These are done already: the form comes back and says so.
            .. Undoings.Select(deed => OnThread(deed, "no no no no no no no no no")),
            // The leader's powers don't reach the other board.
            OnThread("Move", "no no no no no no no go go | no no no no") with
            {
                Form = _ => [("Board", scene.Board), ("Reason", "Typed reason")],
            },
            OnThread("Retag", "no no no no no no no go go | go no no no") with
            {
                Form = _ => [("Tags", "vpn, rules"), ("Reason", "Typed reason")],
            },
            OnThread("Close", "no no no no no no no go go | go no no no") with
            {
                Form = _ => [("Original", $"https://forum.example/t/{scene.OtherThread}/any-words"), ("Reason", "Typed reason")],
            },
            OnThread("Merge", "no no no no no no no go go | go no no no") with
            {
                Form = _ => [("Into", scene.OtherThread), ("Reason", "Typed reason")],
            },
            // Nothing is chosen.
            new(
                "POST /t/{id}/moderate/split",
                Noun.Thread,
                id => $"/t/{id}/moderate/split",
                "no no no no no no no fix fix | fix no no no",
                InsidersRefused
            )
            {
                Form = _ => [("Title", "Typed title"), ("Board", scene.Board), ("Reason", "Typed reason")],
            },
            OnPost("Hide", "no no no no no no no go go | go go no no"),
            new(
                "POST /p/{id}/answer Mark",
                Noun.Post,
                id => $"/p/{id}/answer?handler=Mark",
                "no no no no no no no go go | go no no no",
                InsidersRefused
            )
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            // It isn't marked: the form comes back and says so.
            new("POST /p/{id}/answer Unmark", Noun.Post, id => $"/p/{id}/answer?handler=Unmark", "no no no no no no no no no", InsidersRefused)
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            OnPost("Restore", "no no no no no no no no no"),
            new("POST /acts/{id} Undo", Noun.Act, id => $"/acts/{id}?handler=Undo", "no no no no no no no go go | go no no no", InsidersRefused)
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            new("POST /acts/{id} Redact", Noun.Act, id => $"/acts/{id}?handler=Redact", "no no no no no no no no go", InsidersRefused)
            {
                Form = _ => [("RedactReason", "Typed reason")],
            },
            new("POST /held", Noun.Held, _ => "/held", "404 404 404 404 404 404 404 go go | go 404 404 404", Nobody)
            {
                Form = id => [("_post", id), ("Answer", "approve"), ("Reason", "Typed reason")],
            },
        ];

    private static Declaration OnThread(string deed, string open) =>
        new($"POST /t/{{id}}/moderate {deed}", Noun.Thread, id => $"/t/{id}/moderate?handler={deed}", open, InsidersRefused)
        {
            Form = _ => [("Reason", "Typed reason")],
        };

    private static Declaration OnPost(string deed, string open) =>
        new($"POST /p/{{id}}/moderate {deed}", Noun.Post, id => $"/p/{id}/moderate?handler={deed}", open, InsidersRefused)
        {
            Form = _ => [("Reason", "Typed reason")],
        };

    /// <summary>Places beside the address where an id can be slipped in: it must be as good as none.</summary>
    private static IEnumerable<Declaration> Asides(Scene scene) =>
        [
            new("GET /t/{id}/{slug?} beside", Noun.Post, id => $"/t/{scene.Thread}?quote={id}", Everybody, Everybody),
            new("GET /t/{id}/{slug?} beside", Noun.Post, id => $"/t/{scene.Thread}?reply={id}", Everybody, Everybody),
            new("GET /m/{id} beside", Noun.Act, id => $"/m/{scene.Member}?act={id}", Everybody, Everybody),
            new("GET /held beside", Noun.Act, id => $"/held?settled={id}", Settlers, Settlers),
            new(
                "GET /admin/boards beside",
                Noun.Board,
                id => $"/admin/boards?opened={id}&changed={id}",
                "in no no no no no no no ok",
                "in no no no no no no no ok"
            ),
            new(
                "POST /t/{id}/{slug?} Reply beside",
                Noun.Post,
                _ => $"/t/{scene.Thread}?handler=Reply",
                "no go go no no go go go go",
                "no go go no no go go go go"
            )
            {
                Form = id => [("Text", $"Typed words about /p/{id}"), ("_replyTo", id)],
            },
            // A thread that one doesn't see is no such thread, in the same words, whatever else is wrong with it.
            .. new[] { ("Close", "Original"), ("Merge", "Into") }.Select(deed => new Declaration(
                $"POST /t/{{id}}/moderate {deed.Item1} beside",
                Noun.Thread,
                _ => $"/t/{scene.OtherThread}/moderate?handler={deed.Item1}",
                "no no no no no no no go go | go no no no",
                "no no no no no no no fix fix | fix no no no"
            )
            {
                Form = id => [(deed.Item2, id), ("Reason", "Typed reason")],
            }),
            new(
                "POST /t/{id}/moderate/split beside",
                Noun.Post,
                _ => $"/t/{scene.Thread}/moderate/split",
                "no no no no no no no go go | go no no no",
                "no no no no no no no fix fix | fix no no no"
            )
            {
                Form = id => [("Posts", id), ("Title", "Typed title"), ("Board", scene.ItsBoard), ("Reason", "Typed reason")],
            },
            new(
                "POST /t/{id}/moderate/split beside",
                Noun.Board,
                _ => $"/t/{scene.Thread}/moderate/split",
                "no no no no no no no fix fix | fix no no no",
                "no no no no no no no fix fix | fix no no no"
            )
            {
                Form = id => [("Title", "Typed title"), ("Board", id), ("Reason", "Typed reason")],
            },
            // A board that one doesn't see is an unknown board, in the same words.
            new(
                "POST /t/{id}/moderate Move beside",
                Noun.Board,
                _ => $"/t/{scene.Thread}/moderate?handler=Move",
                "no no no no no no no go go",
                "no no no no no no no fix fix | fix no no no"
            )
            {
                Form = id => [("Board", id), ("Reason", "Typed reason")],
            },
        ];
}
