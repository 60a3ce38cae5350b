namespace Forum.Web.Commands;

/// <summary>A setting is unknown or wrong, so nothing is started. The message is a sentence for the operator: which one, from where, and why.</summary>
public sealed class SettingsRefusedException(string message) : Exception(message);
