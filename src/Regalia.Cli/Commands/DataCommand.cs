using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data</c>: the evidence release itself.</summary>
internal static class DataCommand
{
    public static Command Create(Session session) =>
        new("data", "The evidence release: check, seal, compare, look at, export.\n\nExample: regalia data validate")
        {
            DataValidateCommand.Create(session),
            DataSealCommand.Create(session),
            DataDiffCommand.Create(session),
            DataShowCommand.Create(session),
            DataFilesCommand.Create(session),
            DataExportCommand.Create(session),
        };
}
