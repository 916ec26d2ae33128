using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary>One results folder for all tests of a class that only read it.</summary>
public sealed class SharedMadeUpFacts : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SharedMadeUpFacts() => Results = MadeUpFacts.Write(_folder.Path);

    public string Results { get; }

    public string In(string name) => Path.Combine(_folder.Path, name);

    public void Dispose() => _folder.Dispose();
}
