using System.Collections;
using System.Text;
using Spectre.Console;

namespace Forum.Web.Commands;

/// <summary>What the program was called from: its streams, its environment, and the folder that it stands in.</summary>
/// <param name="IsTerminal">Whether a person watches the output: only they see progress bars.</param>
/// <param name="Variables">The environment's variables.</param>
public sealed record Shell(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    bool IsTerminal,
    IReadOnlyDictionary<string, string> Variables,
    string ProgramFolder
)
{
    /// <summary>The process's own. Text is UTF-8 whatever the machine's locale says: the forum's words are in many scripts.</summary>
    public static Shell OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var variables = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(v => (string)v.Key, v => v.Value as string ?? "", StringComparer.Ordinal);
        var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        return new Shell(input, Console.Out, Console.Error, !Console.IsOutputRedirected, variables, AppContext.BaseDirectory);
    }

    public int Refuse(string sentence, int code = ExitCode.Refused)
    {
        Error.WriteLine(sentence);
        return code;
    }

    /// <summary>Does work that takes seconds, under a progress bar where a person watches.</summary>
    public async Task<T> Watch<T>(string title, Func<IProgress<(int Done, int Total)>?, Task<T>> work) =>
        IsTerminal ? await AnsiConsole.Progress().StartAsync(context => work(new Bar(context.AddTask(title)))) : await work(null);

    private sealed class Bar(ProgressTask task) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => (task.MaxValue, task.Value) = (value.Total, value.Done);
    }
}
