namespace Forum.Web.Tests.Census;

/// <summary>Certificates: whoever has a code can check it; moderators and the owner give and revoke them.</summary>
public static class CertificateDeclarations
{
    private const string GiversWrite = "no no no no no no no go go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /certificates", Noun.None, _ => "/certificates", Declarations.Everybody),
            new("GET /certificates beside", Noun.None, _ => "/certificates?code=7f3k-9m2q", "go go go go go go go go go"),
            new("GET /certificates/{code}", Noun.Certificate, code => $"/certificates/{code}", Declarations.Everybody),
            new("GET /certificates/{code} beside", Noun.None, _ => "/certificates/0000-0000-0000", "404 404 404 404 404 404 404 404 404"),
            new("POST /certificates/{code} Revoke", Noun.Certificate, code => $"/certificates/{code}?handler=Revoke", GiversWrite)
            {
                Form = _ => [("_revoke", "true"), ("Reason", "Typed reason")],
            },
            new("POST /certificates/{code} Hide", Noun.Certificate, code => $"/certificates/{code}?handler=Hide", "no no no no no no no no no")
            {
                Form = _ => [("_hide", "true")],
            },
            new(
                "GET /m/{id}/certificate",
                Noun.Member,
                id => $"/m/{id}/certificate",
                "in no no no no no no ok ok",
                "404 404 404 404 404 404 no 404 404"
            ),
            new("POST /m/{id}/certificate", Noun.Member, id => $"/m/{id}/certificate", GiversWrite, "404 404 404 404 404 404 no 404 404")
            {
                Form = _ =>
                    [("Title", "Typed title"), ("Name", "Typed name"), ("Reason", "Typed reason"), ("Signatory", "Typed"), ("Day", "2026-01-01")],
            },
        ];
}
