using System.Runtime.InteropServices;
using Regalia.Cli;

using var interrupt = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using StreamWriter output = Session.OutOn(Console.OpenStandardOutput());
using StreamWriter error = Session.ErrorOn(Console.OpenStandardError());

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

return CommandRunner.Run(args, session);

void Cancel(PosixSignalContext context)
{
    context.Cancel = true;
    interrupt.Cancel();
}
