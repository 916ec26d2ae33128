using System.Text.Json;

namespace Regalia.Cli.Tests.Harness;

/// <summary>Short ways into an answer in JSON.</summary>
internal static class JsonQueries
{
    extension(JsonElement json)
    {
        public JsonElement At(string name) => json.GetProperty(name);

        public string Text(string name) => json.GetProperty(name).GetString()!;

        public double Number(string name) => json.GetProperty(name).GetDouble();

        public JsonElement[] List(string name) => [.. json.GetProperty(name).EnumerateArray()];

        public bool IsMissing(string name) => json.GetProperty(name).ValueKind == JsonValueKind.Null;
    }
}
