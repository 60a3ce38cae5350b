using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Pages.Account;

namespace Forum.Web.Commands;

internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Make(Shell shell)
    {
        var demo = new Option<bool>("--demo") { Description = "Fill an empty site with an invented community first." };
        var command = new Command(Name, "Serve the forum until Ctrl+C or SIGTERM. This is what happens without a command.")
        {
            SettingOptions.Urls,
            SettingOptions.PublicAddress,
            SettingOptions.Proxy,
            SettingOptions.InsecureHttp,
            demo,
        };
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (settings, storage) =>
                    {
                        if (parsed.GetValue(demo) && !await DemoCommand.Fill(shell, storage, ct))
                            shell.Out.WriteLine($"The site in {settings.Data} isn't empty: it is served as it is, without the demonstration.");
                        return await Serve(shell, settings, storage, ct);
                    }
                )
        );
        return command;
    }

    private static async Task<int> Serve(Shell shell, ServeSettings settings, ForumStorage storage, CancellationToken ct)
    {
        await using var app = ForumApp.Build(settings, storage, builder => HostSettings.Apply(builder, settings));
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (settings.ServesTls && e is (InvalidOperationException or CryptographicException or FileNotFoundException))
        {
            var file = Path.Combine(settings.Data, SettingSources.FileName);
            return shell.Refuse($"https needs a certificate, named under Kestrel:Certificates:Default in {file}: {e.Message.Split('\n')[0]}");
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return shell.Refuse($"{e.Message} Name another address with --urls.");
        }
        await Welcome(shell, settings, storage, app, ct);
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    private static async Task Welcome(Shell shell, ServeSettings settings, ForumStorage storage, WebApplication app, CancellationToken ct)
    {
        var address = settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? app.Urls.First();
        shell.Out.WriteLine($"The forum is served at {string.Join(" and ", app.Urls)}");
        shell.Out.WriteLine($"Its data is in {settings.Data}");
        using var db = storage.Open();
        if (!await ClaimSite.HasOwner(db, ct))
            shell.Out.WriteLine(
                $"It has no owner yet. Claim it at {address}/claim with this code, good until the next start: {app.Services.GetRequiredService<ClaimCode>().Code}"
            );
    }
}
