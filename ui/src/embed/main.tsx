import { startEmbed } from "./start";
import "./embed.css";

startEmbed(window);
