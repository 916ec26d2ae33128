using DuckDB.NET.Data;

namespace DuckDbCheck;

/// <summary>DuckDB in this process, in memory.</summary>
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    internal Database(int threads)
    {
        connection.Open();
        Run(FormattableString.Invariant($"SET threads = {threads}"));
        Run("SET preserve_insertion_order = false");
    }

    public void Dispose() => connection.Dispose();

    internal void Run(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal IEnumerable<T> Rows<T>(string sql, Func<DuckDBDataReader, T> row)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }
}
