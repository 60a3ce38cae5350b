namespace Forum.Web.Tests.Census;

/// <summary>Threads about the same: beside a thread, and for whoever is about to ask.</summary>
public static class SimilarDeclarations
{
    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /t/{id}/similar", Noun.Thread, id => $"/t/{id}/similar", Declarations.Everybody, Declarations.Insiders),
            new(
                "GET /b/{id}/start/{format} Similar",
                Noun.Board,
                id => $"/b/{id}/start/question?handler=Similar",
                "in ok ok no no ok ok ok ok",
                Declarations.Insiders
            )
            {
                Shapes = ["", "&title=Where+is+the+log+kept"],
            },
        ];
}
