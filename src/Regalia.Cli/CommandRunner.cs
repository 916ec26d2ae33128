using System.CommandLine;
using System.CommandLine.Parsing;
using Regalia.Cli.Commands;
using Regalia.Evidence.Faults;
using Regalia.Indices.Uncertainty;
using Regalia.Presentation.Folders;

namespace Regalia.Cli;

/// <summary>Parses, runs, and turns every end into a message and an exit status.</summary>
internal static class CommandRunner
{
    /// <summary>One run of the program, with all its output written at the end.</summary>
    public static int Run(string[] args, Session session)
    {
        int exitCode = Run(RegaliaCommand.Create(session), args, session);
        try
        {
            session.Out.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not a reader who has gone (`regalia assess | head`): .NET passes over that. The disk is full, or there is no output.
            session.Error.WriteLine("regalia: the output could not be written: " + e.Message);
            return ExitCodes.CannotWrite;
        }
        return exitCode;
    }

    private static int Run(RootCommand root, string[] args, Session session)
    {
        ParseResult parsed = root.Parse(args);
        string[] faults = [.. UnknownOptions(args, parsed), .. parsed.Errors.Select(e => e.Message)];
        if (faults.Length > 0)
        {
            foreach (string fault in faults)
            {
                session.Error.WriteLine("regalia: " + fault);
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
        catch (Exception e)
        {
            session.Error.WriteLine("regalia: a fault of this program; please report it with what follows");
            session.Error.WriteLine(e.ToString());
            return ExitCodes.Unexpected;
        }
    }

    // The library takes a mistyped option for one more argument, so that "--drafts" would be sought among the countries.
    private static IEnumerable<string> UnknownOptions(string[] args, ParseResult parsed)
    {
        HashSet<string> words =
        [
            .. args.TakeWhile(a => !string.Equals(a, "--", StringComparison.Ordinal)).Where(a => a.StartsWith('-')),
        ];
        CommandResult command = parsed.CommandResult;
        foreach (string word in command.Tokens.Select(t => t.Value).Where(words.Contains))
        {
            string? near = Spelling.Nearest(word, command.Command.Options.Select(o => o.Name));
            yield return $"unknown option {word}" + (near is null ? "" : $"; did you mean {near}?");
        }
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? PathOf(parent) + " " + command.Command.Name : "";
}
