using Forum.Domain.Threads;

namespace Forum.Web.Pages.Shared;

/// <summary>Reads orders from an address; whatever isn't one means the usual.</summary>
public static class Asked
{
    public static ThreadOrder Order(string? order) => Parse(order, ThreadOrder.Activity);

    public static PostOrder PostOrder(string? order) => Parse(order, Domain.Threads.PostOrder.Oldest);

    private static T Parse<T>(string? word, T usual)
        where T : struct, Enum =>
        Array.Find(Enum.GetNames<T>(), n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name) : usual;
}
