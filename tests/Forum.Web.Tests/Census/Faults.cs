using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Forum.Web.Tests.Census;

/// <summary>Keeps the exceptions that the forum answered with 500: none is ever right.</summary>
internal sealed class Faults : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Found { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Found.Enqueue($"{formatter(state, exception)}\n{exception}");
    }

    public void Dispose() => Found.Clear();
}
