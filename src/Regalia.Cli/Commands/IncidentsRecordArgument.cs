using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary>The record that a command is about.</summary>
internal static class IncidentsRecordArgument
{
    public static Argument<string> Create() =>
        new("RECORD") { Description = "Snapshot and id: cfr@2023-02:12, or cfr:12 in the one imported last." };
}
