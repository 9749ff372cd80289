using Microsoft.Extensions.Caching.Memory;

namespace Doorway.Care.Storage;

/// <summary>Where the queries of this program stay once they have been made ready to run. The model of the database stays there too, so each kind of database has one of its own.</summary>
public static class PreparedQueries
{
    // EF gives every query and every text of it the size 10. Left to itself it keeps 10,240, which is fewer than this program asks, so that it
    // throws away and makes anew, at some milliseconds each, what it asked a minute ago. The number of queries is bounded by the code.
    private const long Most = 200_000;

    public static IMemoryCache Keep() => new MemoryCache(new MemoryCacheOptions { SizeLimit = Most });
}
