using System.CommandLine;
using System.CommandLine.Parsing;
using Regalia.Indices.Uncertainty;
using Regalia.Presentation.Folders;

namespace Regalia.Cli;

/// <summary>Parses, runs, and turns every end into a message and an exit status.</summary>
internal static class CommandRunner
{
    public static int Run(RootCommand root, string[] args, Session session)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError fault in parsed.Errors)
            {
                session.Error.WriteLine("regalia: " + fault.Message);
            }
            session.Error.WriteLine("Try `regalia" + PathOf(parsed.CommandResult) + " --help`.");
            return ExitCodes.Usage;
        }
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = session.Out,
                    Error = session.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
        }
        catch (CommandException e)
        {
            session.Error.WriteLine("regalia: " + e.Message);
            return e.ExitCode;
        }
        catch (OutFolderException e)
        {
            session.Error.WriteLine("regalia: " + e.Message);
            return ExitCodes.CannotWrite;
        }
        catch (OperationCanceledException)
        {
            session.Error.WriteLine("regalia: interrupted; nothing was written");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Error.WriteLine("regalia: " + e.Message);
            return ExitCodes.CannotWrite;
        }
        catch (ReplicateRunException e)
        {
            session.Error.WriteLine("regalia: " + e.Message + " " + e.InnerException?.Message);
            return ExitCodes.Unexpected;
        }
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? PathOf(parent) + " " + command.Command.Name : "";
}
