using System.CommandLine;
using System.Globalization;
using System.Text;
using Regalia.Assessment.Overlays;
using Regalia.Evidence.Faults;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay split</c>: one file for each ministry.</summary>
internal static class OverlaySplitCommand
{
    private const int LongestName = 60;

    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        OverlayOptions options = new();
        Option<string?> ministry = new("--ministry")
        {
            Description = "Only the part of this ministry (default: one file for each).",
            HelpName = "NAME",
        };
        Option<string?> output = OverlayOptions.Out(
            "With --ministry: file to write; else the folder for the parts (default: here).",
            "PATH",
            required: false
        );
        Command command = new(
            "split",
            "Give each ministry the questions that name it in `ministry`. Every entry goes to one part as it stands; entries that\n"
                + "name none go to a part of their own. `regalia overlay merge` puts the parts together again, byte for byte.\n\n"
                + "Example: regalia overlay split overlay-VNM.yaml --out parts"
        )
        {
            options.File,
            ministry,
            output,
            options.Force,
            options.PassphraseFile,
        };
        shared.AddRelease(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, shared, parsed);
            string file = parsed.GetValue(options.File)!;
            LoadedOverlay read = LoadedOverlay.Load(session, file, parsed.GetValue(options.PassphraseFile), loaded);
            OverlayPart[] parts = [.. OverlaySplit.Of(read.Overlay.Document)];
            string? to = parsed.GetValue(output);
            (OverlayPart Part, string Path)[] files;
            if (parsed.GetValue(ministry) is { } name)
            {
                OverlayPart part = Find(parts, file, name);
                files = [(part, to ?? Names(read, [part])[0])];
            }
            else
            {
                string[] names = Names(read, parts);
                files = [.. parts.Zip(names, (part, n) => (part, to is null ? n : Path.Combine(to, n)))];
            }

            foreach ((_, string path) in files)
            {
                UserFile.RefuseTaken(path, parsed.GetValue(options.Force));
            }

            if (parsed.GetValue(ministry) is null && to is not null)
            {
                Directory.CreateDirectory(to);
            }

            foreach ((OverlayPart part, string path) in files)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                OverlayFile.Write(path, read.File.Encode(part.Document.Text));
                session.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Written: {path} ({part.Ministry ?? OverlaySplit.NoMinistry}, {part.Entries} entr{(part.Entries == 1 ? "y" : "ies")})"
                    )
                );
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static OverlayPart Find(OverlayPart[] parts, string file, string name)
    {
        if (
            Array.Find(parts, p => string.Equals(p.Ministry, name.Trim(), StringComparison.OrdinalIgnoreCase)) is
            { } part
        )
        {
            return part;
        }

        string[] known = [.. parts.Select(p => p.Ministry).OfType<string>()];
        string? near = Spelling.Nearest(name, known);
        throw new CommandException(
            ExitCodes.NotFound,
            $"--ministry \"{name}\": no entry of {file} names it"
                + (
                    near is not null ? $"; did you mean \"{near}\"?"
                    : known.Length == 0 ? "; fill in `ministry` of the questions first"
                    : "; it has " + string.Join(", ", known)
                )
        );
    }

    // overlay-VNM-ministry-of-justice.yaml: nothing in a name that a file system could stumble over.
    private static string[] Names(LoadedOverlay read, OverlayPart[] parts)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        string[] names = new string[parts.Length];
        foreach ((int i, OverlayPart part) in parts.Index())
        {
            StringBuilder slug = new();
            foreach (char c in (part.Ministry ?? "no ministry").Normalize(NormalizationForm.FormC).ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(c))
                {
                    slug.Append(c);
                }
                else if (slug.Length > 0 && slug[^1] != '-')
                {
                    slug.Append('-');
                }
            }

            string begin =
                "overlay-"
                + read.Overlay.Country
                + "-"
                + slug.ToString(0, Math.Min(slug.Length, LongestName)).Trim('-');
            string name = begin;
            for (int n = 2; !taken.Add(name); n++)
            {
                name = begin + "-" + n.ToString(CultureInfo.InvariantCulture);
            }

            names[i] = name + (read.File.IsEncrypted ? ".regalia" : ".yaml");
        }

        return names;
    }
}
