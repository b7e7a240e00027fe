export default function Home() {
  return (
    <main id="main">
      <h1>Couverts</h1>
    </main>
  );
}
