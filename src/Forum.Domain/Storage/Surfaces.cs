using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Storage;

internal static class Surfaces
{
    public const string Mark = "surface:";

    /// <summary>Names in the statement where a visibility filter is asked from, for logs and for the proof that each filter matters.</summary>
    public static IQueryable<T> Surface<T>(this IQueryable<T> query, string caller) => query.TagWith(Mark + Path.GetFileNameWithoutExtension(caller));
}
