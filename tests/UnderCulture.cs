using System.Globalization;

namespace Regalia.Tests;

/// <summary>Another culture while a test runs.</summary>
internal sealed class UnderCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public UnderCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    /// <summary>The cultures in which text must come out the same.</summary>
    public static IReadOnlyList<string> Names { get; } = ["", "th-TH", "pt-BR", "tr-TR"];

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
