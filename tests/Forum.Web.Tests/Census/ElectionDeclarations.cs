namespace Forum.Web.Tests.Census;

/// <summary>Elections, their ballots and results. An election over a board that one doesn't see is none.</summary>
public static class ElectionDeclarations
{
    private const string ReadersMayNot = "in no no no no no no no no";
    private const string MayNot = "no no no no no no no no no";
    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";
    private const string InsidersGo = "404 404 404 404 404 404 go 404 404";

    /// <summary>Those who hide posts there.</summary>
    private const string HidersGo = "no no no no no no no go go | go go no no";
    private const string OwnerGoes = "no no no no no no no no go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [.. Pages(scene), .. Standing(scene), .. Voting(), .. Questions(scene), .. Objections(scene), .. Overseeing(scene), .. Files(scene)];

    private static IEnumerable<Declaration> Pages(Scene scene) =>
        [
            new("GET /elections/{id}", Noun.Election, id => $"/elections/{id}", Declarations.Everybody, Declarations.Insiders)
            {
                Shapes = ["", "?done=Stood", "?done=nothing"],
            },
            new("GET /elections/{id} nominating beside", Noun.None, _ => $"/elections/{scene.Nominating}", Declarations.Everybody),
            new("GET /elections/{id} counted beside", Noun.None, _ => $"/elections/{scene.Counted}", Declarations.Everybody),
            // It is not counted yet.
            new("GET /elections/{id}/result", Noun.Election, id => $"/elections/{id}/result", Declarations.Nobody, Declarations.Nobody),
            new("GET /elections/{id}/result counted beside", Noun.None, _ => $"/elections/{scene.Counted}/result", Declarations.Everybody),
            new("GET /elections/{id}/receipt", Noun.Election, id => $"/elections/{id}/receipt", Declarations.Nobody, Declarations.Nobody),
            new("POST /elections/{id}/receipt", Noun.Election, id => $"/elections/{id}/receipt", Declarations.Nobody, Declarations.Nobody)
            {
                Form = _ => [("Receipt", "nothing")],
            },
            new("GET /elections/{id}/receipt counted beside", Noun.None, _ => $"/elections/{scene.Counted}/receipt", Declarations.Everybody),
            new("POST /elections/{id}/receipt counted beside", Noun.None, _ => $"/elections/{scene.Counted}/receipt", Declarations.Everybody)
            {
                Form = _ => [("Receipt", "nothing")],
            },
        ];

    private static IEnumerable<Declaration> Standing(Scene scene) =>
        [
            // Nominations are closed.
            new("POST /elections/{id} Stand", Noun.Election, id => $"/elections/{id}?handler=Stand", MayNot, InsidersMayNot)
            {
                Form = _ => Statement,
            },
            new("POST /elections/{id} Nominate", Noun.Election, id => $"/elections/{id}?handler=Nominate", MayNot, InsidersMayNot)
            {
                Form = _ => [("Member", "Ole")],
            },
            new("POST /elections/{id} Hide", Noun.Election, id => $"/elections/{id}?handler=Hide", HidersGo, InsidersMayNot)
            {
                Form = id => [("Candidate", scene.Candidates.GetValueOrDefault(id, "zzzzzzzzzz")), ("Hidden", "true"), .. Reason],
            },
            // None of the visitors stands.
            new("POST /elections/{id} Leave", Noun.Election, id => $"/elections/{id}?handler=Leave", MayNot, InsidersMayNot),
            new("POST /elections/{id} Stand beside", Noun.None, _ => $"/elections/{scene.Nominating}?handler=Stand", "no go go no no go go go go")
            {
                Form = _ => Statement,
            },
            new(
                "POST /elections/{id} Nominate beside",
                Noun.None,
                _ => $"/elections/{scene.Nominating}?handler=Nominate",
                "no go go no no go go go go"
            )
            {
                Form = _ => [("Member", "Ole")],
            },
        ];

    /// <summary>Who is silenced votes all the same.</summary>
    private static IEnumerable<Declaration> Voting() =>
        [
            new("GET /elections/{id}/vote", Noun.Election, id => $"/elections/{id}/vote", "in ok ok ok no ok ok ok ok", Declarations.Insiders),
            new(
                "POST /elections/{id}/vote Review",
                Noun.Election,
                id => $"/elections/{id}/vote?handler=Review",
                "no ok ok ok no ok ok ok ok",
                Declarations.Insiders
            ),
            new(
                "POST /elections/{id}/vote Change",
                Noun.Election,
                id => $"/elections/{id}/vote?handler=Change",
                "no ok ok ok no ok ok ok ok",
                Declarations.Insiders
            )
            {
                Form = _ => [("Rank-zzzzzzzzzz", "1")],
            },
            new(
                "POST /elections/{id}/vote Cast",
                Noun.Election,
                id => $"/elections/{id}/vote?handler=Cast",
                "no go go go no go go go go",
                InsidersGo
            ),
        ];

    /// <summary>None of the visitors stands, and the vote is open.</summary>
    private static IEnumerable<Declaration> Questions(Scene scene) =>
        [
            new("GET /elections/{id}/questions", Noun.Election, Asked, Declarations.Everybody, Declarations.Insiders),
            new("POST /elections/{id}/questions Ask", Noun.Election, id => Asked(id) + "?handler=Ask", MayNot, InsidersMayNot)
            {
                Form = _ => [("Text", "Typed question")],
            },
            new("POST /elections/{id}/questions Vote", Noun.Election, id => Asked(id) + "?handler=Vote", MayNot, InsidersMayNot)
            {
                Form = id => [("Question", QuestionIn(scene, id)), ("Wants", "true")],
            },
            new("POST /elections/{id}/questions Answer", Noun.Election, id => Asked(id) + "?handler=Answer", MayNot, InsidersMayNot)
            {
                Form = id => [("Question", QuestionIn(scene, id)), ("Text", "Typed answer")],
            },
            new("POST /elections/{id}/questions Hide", Noun.Election, id => Asked(id) + "?handler=Hide", HidersGo, InsidersMayNot)
            {
                Form = id => [("Question", QuestionIn(scene, id)), ("Hidden", "true"), .. Reason],
            },
            new("POST /elections/{id}/questions HideAnswer", Noun.Election, id => Asked(id) + "?handler=HideAnswer", HidersGo, InsidersMayNot)
            {
                Form = id => AnswerIn(scene, id),
            },
            // Nobody has answered it.
            new(
                "POST /elections/{id}/questions HideAnswer unanswered beside",
                Noun.Election,
                id => Asked(id) + "?handler=HideAnswer",
                Declarations.Nobody,
                Declarations.Nobody
            )
            {
                Form = id => [("Question", QuestionIn(scene, id)), ("Candidate", "zzzzzzzzzz"), ("Hidden", "true"), .. Reason],
            },
        ];

    /// <summary>In the first of them nothing is counted yet; in the others an objection was made and answered.</summary>
    private static IEnumerable<Declaration> Objections(Scene scene) =>
        [
            new("GET /elections/{id}/objections", Noun.Election, id => $"/elections/{id}/objections", Declarations.Everybody, Declarations.Insiders),
            new("POST /elections/{id}/objections", Noun.Election, id => $"/elections/{id}/objections", MayNot, InsidersMayNot)
            {
                Form = _ => [("Text", "Typed objection")],
            },
            new(
                "POST /elections/{id}/objections Answer",
                Noun.Election,
                id => $"/elections/{id}/objections?handler=Answer",
                Declarations.Nobody,
                Declarations.Nobody
            )
            {
                Form = _ => [("Objection", "zzzzzzzzzz"), ("Answer", "Typed answer")],
            },
            new(
                "POST /elections/{id}/objections Hide",
                Noun.Election,
                id => $"/elections/{id}/objections?handler=Hide",
                Declarations.Nobody,
                Declarations.Nobody
            )
            {
                Form = _ => [("Objection", "zzzzzzzzzz"), ("Hidden", "true"), .. Reason],
            },
            new(
                "GET /elections/{id}/objections counted beside",
                Noun.Counted,
                id => $"/elections/{id}/objections",
                Declarations.Everybody,
                Declarations.Insiders
            ),
            new(
                "POST /elections/{id}/objections Answer counted beside",
                Noun.Counted,
                id => $"/elections/{id}/objections?handler=Answer",
                MayNot,
                InsidersMayNot
            )
            {
                Form = id => [("Objection", ObjectionIn(scene, id)), ("Answer", "Typed answer")],
            },
            new(
                "POST /elections/{id}/objections Hide counted beside",
                Noun.Counted,
                id => $"/elections/{id}/objections?handler=Hide",
                HidersGo,
                InsidersMayNot
            )
            {
                Form = id => [("Objection", ObjectionIn(scene, id)), ("Hidden", "true"), .. Reason],
            },
        ];

    private static string ObjectionIn(Scene scene, string election) => scene.Objections.GetValueOrDefault(election, "zzzzzzzzzz");

    private static IReadOnlyList<(string, string)> AnswerIn(Scene scene, string election)
    {
        var (question, candidate) = scene.Answers.GetValueOrDefault(election, ("zzzzzzzzzz", "zzzzzzzzzz"));
        return [("Question", question), ("Candidate", candidate), ("Hidden", "true"), .. Reason];
    }

    private static string Asked(string id) => $"/elections/{id}/questions";

    private static string QuestionIn(Scene scene, string election) => scene.Questions.GetValueOrDefault(election, "zzzzzzzzzz");

    private static IEnumerable<Declaration> Overseeing(Scene scene) =>
        [
            // It isn't counted yet.
            new("GET /elections/{id}/certify", Noun.Election, id => $"/elections/{id}/certify", ReadersMayNot, InsidersMayNot),
            new("POST /elections/{id}/certify", Noun.Election, id => $"/elections/{id}/certify", MayNot, InsidersMayNot) { Form = _ => Reason },
            new("GET /elections/{id}/certify beside", Noun.None, _ => $"/elections/{scene.Counted}/certify", "in no no no no no no no ok"),
            new("POST /elections/{id}/certify beside", Noun.None, _ => $"/elections/{scene.Counted}/certify", OwnerGoes) { Form = _ => Reason },
            new("GET /elections/{id}/stop", Noun.Election, id => $"/elections/{id}/stop", "in no no no no no no no ok", InsidersMayNot),
            new("POST /elections/{id}/stop", Noun.Election, id => $"/elections/{id}/stop", OwnerGoes, InsidersMayNot) { Form = _ => Reason },
        ];

    private static IEnumerable<Declaration> Files(Scene scene) =>
        [
            .. Both("electors.txt", Declarations.Everybody, Declarations.Insiders),
            .. Results.SelectMany(file => Both(file, Declarations.Nobody, Declarations.Nobody)),
            .. Results.Select(file => new Declaration(
                $"GET /elections/{{id}}/{file} beside",
                Noun.None,
                _ => $"/elections/{scene.Counted}/{file}",
                Declarations.Everybody
            )),
        ];

    private static IEnumerable<Declaration> Both(string file, string open, string hidden) =>
        Reading.Select(method => new Declaration($"{method} /elections/{{id}}/{file}", Noun.Election, id => $"/elections/{id}/{file}", open, hidden));

    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly string[] Results = ["ballots.blt", "receipts.txt", "rounds.json", "rounds.csv"];
    private static readonly IReadOnlyList<(string, string)> Statement = [("Statement", "Typed statement")];
    private static readonly IReadOnlyList<(string, string)> Reason = [("Reason", "Typed reason")];
}
