using System.Runtime.InteropServices;
using System.Text;
using Regalia.Cli;
using Regalia.Cli.Commands;

using var interrupt = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false))
{
    AutoFlush = true,
    NewLine = "\n",
};

var session = new Session
{
    Out = output,
    Error = error,
    OutIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Environment = Environment.GetEnvironmentVariable,
    Time = TimeProvider.System,
    Cancellation = interrupt.Token,
    BundledRelease = Path.Combine(AppContext.BaseDirectory, "data"),
};

int exitCode = CommandRunner.Run(RegaliaCommand.Create(session), args, session);
try
{
    output.Flush();
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    // Not a reader who has gone (`regalia assess | head`): .NET passes over that. The disk is full, or there is no output.
    error.WriteLine("regalia: the output could not be written: " + e.Message);
    return ExitCodes.CannotWrite;
}
return exitCode;

void Cancel(PosixSignalContext context)
{
    context.Cancel = true;
    interrupt.Cancel();
}
