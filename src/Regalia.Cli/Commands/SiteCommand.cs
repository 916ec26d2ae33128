using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia site</c>: the pages of the dashboard as files.</summary>
internal static class SiteCommand
{
    public static Command Create(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new Command(
            "site",
            "The pages of the dashboard as files that need no server.\n\nExample: regalia site build --out site"
        )
        {
            SiteBuildCommand.Create(session),
        };
    }
}
