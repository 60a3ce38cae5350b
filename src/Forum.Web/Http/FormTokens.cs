using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;

namespace Forum.Web.Http;

/// <summary>
/// The antiforgery tokens of forms, in place of the framework's: HMAC-SHA256 under a secret that only this browser and the server
/// know, which is a member's session token or a guest's random cookie.
/// </summary>
/// <remarks>
/// Why not the framework's: these need no data-protection keys that somebody must persist and share between nodes; they hold no
/// state, end with the session, and are a function of public inputs, so that two sites that differ in hidden content only write
/// the same bytes. A guest gets the cookie on pages with a form and nowhere else; such a page is never stored by a cache.
/// </remarks>
public sealed class FormTokens(HttpSettings settings) : IAntiforgery
{
    public const string FieldName = "_token";
    public const string HeaderName = "X-Form-Token";
    public const string GuestCookie = "guest";
    private const int SecretBytes = 32;
    private static readonly byte[] Purpose = "a form of this site"u8.ToArray();
    private static readonly object NewSecret = new();

    /// <summary>A page has one token, however many forms.</summary>
    private static readonly object Given = new();

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (httpContext.Items[Given] is AntiforgeryTokenSet given)
            return given;
        var tokens = TokensFor(SecretOf(httpContext) ?? Introduce(httpContext));
        httpContext.Items[Given] = tokens;
        return tokens;
    }

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => GetAndStoreTokens(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => GetAndStoreTokens(httpContext);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        if (SafeMethod.Is(httpContext.Request.Method))
            return true;
        var sent = httpContext.Request.Headers[HeaderName].ToString();
        if (sent.Length == 0)
            sent = (await PostedForm.Read(httpContext))[FieldName].ToString();
        return SecretOf(httpContext) is { } secret
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(TokenFor(secret)));
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (!await IsRequestValidAsync(httpContext))
            throw new AntiforgeryValidationException("The form's token is missing or belongs to another session.");
    }

    private static AntiforgeryTokenSet TokensFor(string secret) => new(TokenFor(secret), cookieToken: null, FieldName, HeaderName);

    private static string TokenFor(string secret) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Purpose));

    private string? SecretOf(HttpContext context) =>
        settings.SessionToken(context)
        ?? context.Items[NewSecret] as string
        ?? (Cookies.Read(context, GuestCookie) is { } cookie && IsSecret(cookie) ? cookie : null);

    /// <summary>A cookie that we did not write, empty or short, would be a secret that others can guess.</summary>
    private static bool IsSecret(string cookie) => cookie.Length == Base64Url.GetEncodedLength(SecretBytes) && Base64Url.IsValid(cookie);

    private string Introduce(HttpContext context)
    {
        var secret = Base64Url.EncodeToString(settings.Random(SecretBytes));
        context.Items[NewSecret] = secret;
        Cookies.Write(context, GuestCookie, secret, keep: null);
        return secret;
    }
}
