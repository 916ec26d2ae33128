using System.CommandLine;
using System.Globalization;
using Regalia.Presentation.Folders;
using Regalia.Presentation.Views;
using Regalia.Web.Sites;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia site build</c>: writes every page with its data.</summary>
internal static class SiteBuildCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        Option<string> output = new("--out")
        {
            Description = "Folder to write; an earlier site in it is replaced as a whole.",
            HelpName = "DIR",
            Required = true,
        };
        Option<string> basePath = new("--base")
        {
            Description =
                "Path under which a web server will show it, for the page 404.html; all other links are relative.",
            HelpName = "PATH",
            DefaultValueFactory = _ => "/",
        };
        Option<bool> restricted = new("--include-restricted")
        {
            Description = "Also show values whose publisher restricts passing them on; they are withheld otherwise.",
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--out \"\": expected a path.");
            }
        });
        basePath.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !IsPath(path))
            {
                result.AddError($"--base \"{path}\": expected a path such as / or /regalia/.");
            }
        });
        Command command = new(
            "build",
            "Write every page with its data (CSV, JSON, Markdown, SVG; ZIP but for the pages of single values) into a folder. Links\n"
                + "are relative: it opens from the disk as well as from any web server.\n\n"
                + "Example: regalia site build --out site"
        )
        {
            output,
            basePath,
            restricted,
        };
        options.AddRelease(command);
        command.Add(options.Seed);
        command.Add(options.Draws);
        command.Add(options.Threads);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            string directory = parsed.GetValue(output)!;
            using var folder = OutFolder.Prepare(directory, isFlushed: false);
            ViewSource source = new(
                loaded.Assess(session, options, parsed, compare: true),
                LoadedChecklist.Load(loaded, path: null).Checklist,
                ShowsRestricted: parsed.GetValue(restricted)
            );
            int files = Write(session, folder, source, parsed.GetValue(basePath)!);
            session.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"regalia: wrote {files:#,##0} files to {directory}")
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Write(Session session, OutFolder folder, ViewSource source, string basePath)
    {
        ProgressLine? line = null;
        try
        {
            return folder
                .Write(
                    WrittenSite.Files(
                        source,
                        session.Cancellation,
                        basePath,
                        (done, total) => (line ??= session.Progress(total, "pages")).Report(done)
                    ),
                    session.Cancellation
                )
                .Length;
        }
        finally
        {
            line?.Dispose();
        }
    }

    private static bool IsPath(string path) =>
        path.StartsWith('/')
        && !path.Contains("//", StringComparison.Ordinal)
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~');
}
