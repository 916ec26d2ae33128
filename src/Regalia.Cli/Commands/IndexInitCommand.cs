using System.CommandLine;
using Regalia.Construction;
using Regalia.Evidence.Storage;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index init</c>: an example to start from.</summary>
internal static class IndexInitCommand
{
    public static Command Create(Session session)
    {
        Argument<string> directory = new("DIR") { Description = "Folder for the example; made if it is not there." };
        SharedOptions.RefuseEmpty(directory);
        Command command = new(
            "init",
            "Write a small example that can be built as it is: data.csv, meta.csv and a commented index.yaml that shows every\n"
                + "step. Nothing is overwritten.\n\n"
                + "Example: regalia index init my-index"
        )
        {
            directory,
        };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(directory)!;
            string[] paths = [.. ExampleIndex.FileNames.Select(name => Path.Combine(folder, name))];
            if (Array.Find(paths, path => File.Exists(path) || Directory.Exists(path)) is string there)
            {
                throw new CommandException(
                    ExitCodes.CannotWrite,
                    there + ": is there already, and nothing is overwritten; name another folder"
                );
            }

            Directory.CreateDirectory(folder);
            foreach ((string name, string path) in ExampleIndex.FileNames.Zip(paths))
            {
                StoredFile.Replace(path, ExampleIndex.File(name).Content.AsSpan());
            }

            session.Out.WriteLine("Written: " + string.Join(", ", paths));
            session.Out.WriteLine(
                "Build it: regalia index build --data "
                    + string.Join(' ', Options(paths))
                    + " --out "
                    + Path.Combine(folder, "result")
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static string[] Options(string[] paths) => [paths[0], "--meta", paths[1], "--spec", paths[2]];
}
