using System.CommandLine;
using System.Data.Common;
using Forum.Domain;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;

namespace Forum.Web.Commands;

/// <summary>
/// What every command that touches the database has in common: it reads the settings, opens the storage, and turns what can go wrong with
/// either into a sentence and an exit code. Beside it nothing in the web project names a database system.
/// </summary>
internal static class OperatorWork
{
    /// <summary>Does one piece of work as the operator.</summary>
    public static Task<int> Run(ParseResult parsed, Shell shell, Func<ForumDb, Actor, Task<int>> work, CancellationToken ct) =>
        Run(
            parsed,
            shell,
            async (_, storage) =>
            {
                using var db = storage.Open();
                return await work(db, await ActorReader.Operator(db, ct));
            }
        );

    public static async Task<int> Run(ParseResult parsed, Shell shell, Func<ServeSettings, ForumStorage, Task<int>> work)
    {
        try
        {
            var settings = SettingsReader.Read(shell, SettingOptions.Given(parsed));
            using var storage = SqliteStorage.Open(settings.Data, TimeProvider.System, Entropy.System);
            return await work(settings, storage);
        }
        catch (SettingsRefusedException wrong)
        {
            return shell.Refuse(wrong.Message, ExitCode.Usage);
        }
        catch (StorageRefusedException refused)
        {
            return shell.Refuse(refused.Message, ExitCode.Storage);
        }
        catch (Exception e) when (e is StorageUnavailableException or DbException)
        {
            return shell.Refuse($"Nothing was changed: {Why(e)}", ExitCode.Storage);
        }
    }

    /// <summary>What the database said, as a sentence where it is one of the storage's own.</summary>
    public static string Why(Exception e) => e is StorageUnavailableException ? e.Message : (e.InnerException ?? e).Message;
}
