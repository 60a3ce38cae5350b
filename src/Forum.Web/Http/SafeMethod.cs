namespace Forum.Web.Http;

/// <summary>The methods that change nothing (RFC 9110, 9.2.1) and so need no proof of where they come from.</summary>
public static class SafeMethod
{
    public static bool Is(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
