using Regalia.Assessment.Exposure;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Cli;

/// <summary>The results of a scan, taken into a release for <c>--technology</c>.</summary>
internal static class ScannedResults
{
    /// <summary>A release with the indicators of a scan.</summary>
    /// <exception cref="CommandException">No such folder or window (3), or results that nothing can be taken from (4).</exception>
    public static LoadedRelease Add(Session session, LoadedRelease loaded, string folder, ScanSelection selection)
    {
        try
        {
            TechnologyResults results = TechnologyResults.Open(folder);
            if (
                selection.Window is { } window
                && results.Years is [var first, .. var rest]
                && (window.First < first || window.Last > (rest.IsEmpty ? first : rest[^1]))
            )
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    $"--technology-window {window}: the results have works of {new YearWindow(first, rest.IsEmpty ? first : rest[^1])}"
                );
            }
            (EvidenceRelease release, AssessmentFramework framework) = ScannedTechnologies.Add(
                loaded.Release,
                loaded.Framework,
                results,
                selection,
                session.Cancellation
            );
            return new LoadedRelease(release, framework);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CommandException(ExitCodes.NotFound, e.Message);
        }
        catch (InvalidDataException e)
        {
            // What is wrong with the results as a whole does not name them.
            string message = e.Message.StartsWith(folder, StringComparison.Ordinal)
                ? e.Message
                : "--technology " + folder + ": " + e.Message;
            throw new CommandException(ExitCodes.InvalidInput, message);
        }
    }
}
