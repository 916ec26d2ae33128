namespace Regalia.Cli;

/// <summary>An end that the user can do something about: one clear message and an exit status, no stack trace.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
