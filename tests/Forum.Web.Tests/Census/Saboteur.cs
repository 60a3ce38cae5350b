using Forum.Domain.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Census;

/// <summary>A leak that is no missing filter: a mistake that other forums have made, made on purpose in both twins.</summary>
/// <param name="Data">A statement that brings the tables into the state that the mistake would have left.</param>
/// <param name="Answer">What the mistake does to an answer that is about to be sent.</param>
internal sealed record Saboteur(string Mistake, string? Data = null, Action<HttpContext>? Answer = null)
{
    /// <summary>One that became part of another has none.</summary>
    private const string WhereItHasPosts = " WHERE Id IN (SELECT ThreadId FROM Posts)";

    public static readonly IReadOnlyList<Saboteur> All =
    [
        new(
            "a board counts threads that nobody may see yet",
            "UPDATE Boards SET ThreadCount = (SELECT COUNT(*) FROM Threads t WHERE t.BoardId = Boards.Id)"
        ),
        new(
            "a thread counts held posts among its replies",
            "UPDATE Threads SET PostCount = (SELECT COUNT(*) FROM Posts p WHERE p.ThreadId = Threads.Id)"
        ),
        new(
            "a thread's last poster is whoever wrote last, seen or not",
            "UPDATE Threads SET LastPosterId = (SELECT p.AuthorId FROM Posts p WHERE p.ThreadId = Threads.Id ORDER BY p.CreatedAt DESC LIMIT 1)"
                + WhereItHasPosts
        ),
        new(
            "a thread goes up when a held post is written",
            "UPDATE Threads SET LastPostAt = (SELECT MAX(p.CreatedAt) FROM Posts p WHERE p.ThreadId = Threads.Id)" + WhereItHasPosts
        ),
        new(
            "standing comes from hidden activity too",
            "UPDATE Members SET Standing = (SELECT COUNT(*) FROM Posts p WHERE p.AuthorId = Members.Id) % 3"
        ),
        new("public ids come from one sequence", "UPDATE Threads SET PublicId = printf('%010d', Id)"),
        new("a version of everything is told as an ETag", Answer: context => context.Response.Headers.ETag = $"\"{Posts(context)}\""),
        new("what is hidden is forbidden, not missing", Answer: Forbid),
        new("a cookie is set where something is hidden", Answer: Mark),
    ];

    /// <summary>Puts the mistake into the application that answers.</summary>
    public void Into(IServiceCollection services)
    {
        if (Answer is not null)
            services.AddSingleton<IStartupFilter>(new Before(Answer));
    }

    public void Into(CensusHost host)
    {
        if (Data is null)
            return;
        using var connection = new SqliteConnection($"Data Source={host.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Data;
        command.ExecuteNonQuery();
    }

    private static void Forbid(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status404NotFound && Exists(context))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private static void Mark(HttpContext context)
    {
        if (Exists(context))
            context.Response.Cookies.Append("seen", "1");
    }

    private static bool Exists(HttpContext context)
    {
        var words = (context.Request.Path.Value ?? "").Split('/');
        using var db = context.RequestServices.GetRequiredService<ForumStorage>().Open();
        return db.Threads.Any(t => words.Contains(t.PublicId));
    }

    private static int Posts(HttpContext context)
    {
        using var db = context.RequestServices.GetRequiredService<ForumStorage>().Open();
        return db.Posts.Count();
    }

    private sealed class Before(Action<HttpContext> change) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Response.OnStarting(() =>
                        {
                            change(context);
                            return Task.CompletedTask;
                        });
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
